/** Mail that comes in: read once, understood with care, and never lost between the mailbox and the database. */
@NullMarked
package nl.raakpunt.routing.intake.mail;

import org.jspecify.annotations.NullMarked;
