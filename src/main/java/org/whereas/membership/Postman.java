package org.whereas.membership;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Brings letters to the mail server, in the background, so that nobody waits for it and nobody learns from the wait
/// whether there was a letter. One that the server does not take is noted in the log; its link can be made again.
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService background;

    void carry(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letter letter) {
        if (settings.isThere()) background.execute(() -> send(letter));
    }

    private void send(Letter letter) {
        try {
            Transport.send(message(letter));
        } catch (MessagingException refused) {
            LOG.log(Level.WARNING, refused, () -> "The mail server " + settings.host() + " did not take a letter");
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(settings.properties(), authenticator()));
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        return message;
    }

    private Authenticator authenticator() {
        if (settings.user().isEmpty()) return null;
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                var password = settings.password().map(Secret::text).orElse("");
                return new PasswordAuthentication(settings.user().get(), password);
            }
        };
    }
}
