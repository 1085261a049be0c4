package org.manabiya.mdm.yearchange;

/** Which units that come back are replaced instead of handed on. */
public enum Replacing {
    /** None: the end of support is only pointed out. */
    NONE,
    /** Those whose support ends before the new school year does. */
    SUPPORT_END,
    /** Those whose bound (support, lease or years of service) by a scenario's rules falls into the new school year or before. */
    SCENARIO
}
