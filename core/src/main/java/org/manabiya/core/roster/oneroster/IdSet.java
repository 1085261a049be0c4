package org.manabiya.core.roster.oneroster;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A set of sourcedIds in little memory: a UUID in its usual spelling takes two longs in an open table (some 32 bytes), anything else
 * is kept as text. Identifiers are case-sensitive.
 */
final class IdSet {

    private static final int FIRST_CAPACITY = 1 << 8;

    private final Set<String> others = new HashSet<>();
    private long[] table = new long[2 * FIRST_CAPACITY];
    private int size;

    /** Adds the identifier; false when it was there already. */
    boolean add(String id) {
        UUID uuid = parse(id);
        if (uuid == null) {
            return others.add(id);
        }
        int slot = slotOf(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        if (isTaken(slot)) {
            return false;
        }
        put(slot, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        if (++size * 4 > table.length) {
            grow();
        }
        return true;
    }

    boolean contains(String id) {
        UUID uuid = parse(id);
        return uuid == null
                ? others.contains(id)
                : isTaken(slotOf(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()));
    }

    /** Only version 4 in lower case, which is never all zero, so that zero marks a free slot. */
    private static UUID parse(String id) {
        if (id.length() != 36 || id.charAt(14) != '4') {
            return null;
        }
        for (int i = 0; i < 36; i++) {
            char c = id.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return null;
            }
        }
        return UUID.fromString(id);
    }

    private int slotOf(long most, long least) {
        int slots = table.length / 2;
        long mixed = (most ^ Long.rotateLeft(least, 32)) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (slots - 1);
        while (isTaken(slot) && (table[2 * slot] != most || table[2 * slot + 1] != least)) {
            slot = (slot + 1) & (slots - 1);
        }
        return slot;
    }

    private boolean isTaken(int slot) {
        return table[2 * slot] != 0;
    }

    private void put(int slot, long most, long least) {
        table[2 * slot] = most;
        table[2 * slot + 1] = least;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                put(slotOf(old[i], old[i + 1]), old[i], old[i + 1]);
            }
        }
    }
}
