package org.manabiya.core.mail;

/** What somebody can ask to be told by mail. */
public enum MailTopic {
    /** The digest of the morning: what runs out, what is overdue. */
    ALERTS,
    /** A scheduled report is ready. */
    REPORTS
}
