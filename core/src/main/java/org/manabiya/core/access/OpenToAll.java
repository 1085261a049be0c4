package org.manabiya.core.access;

import static java.lang.annotation.ElementType.METHOD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that needs no sign-in. It shows nothing about anybody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(METHOD)
public @interface OpenToAll {}
