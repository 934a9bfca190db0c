package nl.raakpunt.routing.web;

/** What is wrong with one field of a request. */
public record FieldProblem(String field, String message) {}
