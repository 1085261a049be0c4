package org.manabiya.core.access;

import static java.lang.annotation.ElementType.METHOD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address for everyone who has signed in, whatever the role: it shows only the caller's own things. */
@Retention(RetentionPolicy.RUNTIME)
@Target(METHOD)
public @interface SignedInOnly {}
