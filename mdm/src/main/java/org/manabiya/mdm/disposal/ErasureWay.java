package org.manabiya.mdm.disposal;

/** How the data of a unit is destroyed. */
public enum ErasureWay {
    /** By an erasing program, or by the unit's own reset as the unit itself reports it. */
    SOFTWARE,
    /** Crushed or pierced. */
    PHYSICAL,
    OTHER
}
