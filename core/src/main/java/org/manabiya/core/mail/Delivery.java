package org.manabiya.core.mail;

/** What became of an attempt to send a mail. */
public enum Delivery {
    /** The mail server has taken it. */
    SENT,
    /** It has certainly not taken it: the attempt can be repeated. */
    NOT_TAKEN,
    /** The line broke while the mail was on it: it may have arrived, so it is not sent again. */
    UNKNOWN
}
