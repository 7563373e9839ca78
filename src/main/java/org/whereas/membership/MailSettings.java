package org.whereas.membership;

import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The mail server that takes what Whereas sends, if there is one.
///
/// @param host     its name; empty for none
/// @param security `starttls`, `tls` or `none`
/// @param user     who signs in there; empty for nobody
/// @param from     the address that stands on what is sent
record MailSettings(
        String host, int port, String security, Optional<String> user, Optional<Secret> password, String from) {

    private static final List<String> SECURITY = List.of("starttls", "tls", "none");
    private static final String MILLIS = "10000";

    MailSettings {
        if (!host.isEmpty() && !Account.isEmail(from))
            throw new IllegalArgumentException("WHEREAS_MAIL_HOST needs an address in WHEREAS_MAIL_FROM beside it");
        if (!SECURITY.contains(security))
            throw new IllegalArgumentException("WHEREAS_MAIL_SECURITY must be one of " + SECURITY);
    }

    boolean isThere() {
        return !host.isEmpty();
    }

    /// The same as Jakarta Mail wants it.
    Properties properties() {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.auth", String.valueOf(user.isPresent()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
        properties.put("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", MILLIS);
        properties.put("mail.smtp.timeout", MILLIS);
        properties.put("mail.smtp.writetimeout", MILLIS);
        return properties;
    }
}
