package org.manabiya.mdm.plans;

/** A field that says something else than before; empty where it says nothing. */
public record PlanChange(String field, String before, String after) {}
