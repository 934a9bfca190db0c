package nl.raakpunt.routing.intake.mail;

/** What a mail server reports about a mail of ours. */
final class Bounce {

    private Bounce() {}

    static String of(String messageId, String action, String status) {
        return """
                Return-Path: <>
                From: Mail Delivery System <mailer-daemon@elders.example>
                To: raakpunt@voorneaanzee.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <bounce-%1$s
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

                --grens
                Content-Type: text/plain

                This is the mail system. Your message could not be delivered.

                --grens
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.elders.example

                Final-Recipient: rfc822; weg@voorneaanzee.example
                Action: %2$s
                Status: %3$s
                Diagnostic-Code: smtp; 550 %3$s weg@voorneaanzee.example unknown

                --grens
                Content-Type: message/rfc822

                From: raakpunt@voorneaanzee.example
                To: weg@voorneaanzee.example
                Subject: Vraag voor u
                Message-ID: %1$s

                Beste collega
                --grens--
                """.formatted(messageId, action, status).replace("\n", "\r\n");
    }
}
