package org.manabiya.core.access;

import static java.lang.annotation.ElementType.METHOD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The row of the permission table that guards an address. The caller must hold it, and every id in the address must lie within its reach. */
@Retention(RetentionPolicy.RUNTIME)
@Target(METHOD)
public @interface Requires {
    Permission value();
}
