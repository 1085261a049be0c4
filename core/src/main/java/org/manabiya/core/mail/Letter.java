package org.manabiya.core.mail;

import java.util.UUID;

/**
 * A mail to one person, in plain text, which every reader shows alike.
 *
 * @param id names the mail for ever: servers that get it a second time know it by this
 * @param stop the address that ends such mails (RFC 2369), or {@code null} for a mail that answers what somebody has just done
 */
public record Letter(UUID id, String to, String subject, String text, String stop) {}
