/**
 * The disposal of units: chosen, released from the vendor's console, erased with a certificate each, handed over, and signed off by a
 * second person. The steps follow the checklist that was published for the end of the first GIGA period's units (2025-10-28).
 */
package org.manabiya.mdm.disposal;
