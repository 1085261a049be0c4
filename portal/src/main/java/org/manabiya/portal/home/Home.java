package org.manabiya.portal.home;

/** The first page of one audience. Each is a bean; {@link HomePages} shows the one that fits who asks. */
interface Home {
    /** Whether the page is the caller's; it fits nobody else. */
    boolean isCallers();

    /** Fills the models and names the view. */
    String show();
}
