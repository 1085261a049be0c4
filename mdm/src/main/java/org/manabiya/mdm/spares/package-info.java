/**
 * How many spare units (予備機) are enough: while others are in repair, over the whole life of the stock, and when a batch turns out bad.
 * Pure arithmetic on the failure rates of {@link org.manabiya.mdm.reliability}.
 */
package org.manabiya.mdm.spares;
