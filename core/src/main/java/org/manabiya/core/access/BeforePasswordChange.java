package org.manabiya.core.access;

import static java.lang.annotation.ElementType.METHOD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that works while the account still has to change a password that somebody else set. */
@Retention(RetentionPolicy.RUNTIME)
@Target(METHOD)
public @interface BeforePasswordChange {}
