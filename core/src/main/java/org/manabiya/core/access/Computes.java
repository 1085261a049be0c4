package org.manabiya.core.access;

import static java.lang.annotation.ElementType.METHOD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A POST that stores nothing and answers from what was sent alone: a token that may only read may call it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(METHOD)
public @interface Computes {}
