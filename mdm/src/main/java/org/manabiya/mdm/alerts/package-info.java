/**
 * What somebody ought to know before it is too late: support, warranty and lease that end, loans that are overdue, repairs that take too
 * long, spares that are too few, stocktakings that are not signed off. An alert is a fact with a first and a last day, not a message.
 */
package org.manabiya.mdm.alerts;
