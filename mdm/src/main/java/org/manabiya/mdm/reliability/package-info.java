/**
 * Failure statistics of units: when they fail, how often they are repaired, and how sure that is. Pure arithmetic; ages are in days.
 *
 * <p>Every result carries its number of events and its exposure. Where events are too few for a conclusion there is none: an empty
 * {@link java.util.Optional}, to be shown as "too few to say".
 */
package org.manabiya.mdm.reliability;
