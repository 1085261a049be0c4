package org.manabiya.core.access;

/** How far a permission reaches, from the narrowest to the widest. */
public enum Scope {
    /** The caller's own person and what the caller made. */
    SELF,
    /** The children whose guardian the caller is, while custody allows it. */
    CHILDREN,
    /** The classes that the caller teaches or attends. */
    OWN_CLASSES,
    OWN_SCHOOL,
    OWN_MUNICIPALITY,
    INSTALLATION
}
