package org.manabiya.mdm.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that is known of a unit or of one of its repairs. The ledger's facts are kept by the board; the console's are what the
 * management console of the vendor reports, and never overrule the ledger.
 */
public enum Fact {
    TAG(String.class, Origin.LEDGER),
    SERIAL(String.class, Origin.LEDGER),
    MODEL(String.class, Origin.LEDGER),
    SCHOOL(UUID.class, Origin.LEDGER),
    USER(UUID.class, Origin.LEDGER),
    KIND(DeviceKind.class, Origin.LEDGER),
    ACQUIRED_ON(LocalDate.class, Origin.LEDGER),
    PRICE(Integer.class, Origin.LEDGER),
    FUNDING(String.class, Origin.LEDGER),
    WARRANTY_UNTIL(LocalDate.class, Origin.LEDGER),
    STATE(DeviceState.class, Origin.LEDGER),
    REMARK(String.class, Origin.LEDGER),
    /** The room or cart in which it stands; the school is a fact of its own. */
    PLACE(UUID.class, Origin.LEDGER),
    PURCHASE(UUID.class, Origin.LEDGER),
    LEASE_UNTIL(LocalDate.class, Origin.LEDGER),
    /** 財産処分制限: until then a subsidised unit is not disposed of freely. */
    RESTRICTED_UNTIL(LocalDate.class, Origin.LEDGER),
    ACCESSORIES(String.class, Origin.LEDGER),
    /** The municipality's own columns, as {@link org.manabiya.mdm.fields.CustomValues} writes them. */
    CUSTOM(String.class, Origin.LEDGER),
    /** The state to which it comes back from repair or from being lost. */
    RESUMES(DeviceState.class, Origin.LEDGER),
    /** The number of its erasure certificate. */
    ERASURE(String.class, Origin.LEDGER),

    CONSOLE_STATUS(String.class, Origin.CONSOLE),
    OS_VERSION(String.class, Origin.CONSOLE),
    LAST_SYNC(Instant.class, Origin.CONSOLE),
    SUPPORT_UNTIL(LocalDate.class, Origin.CONSOLE),
    ENROLLED_AT(Instant.class, Origin.CONSOLE),
    ORG_UNIT(String.class, Origin.CONSOLE),
    MAC_ADDRESS(String.class, Origin.CONSOLE),
    CONSOLE_NOTE(String.class, Origin.CONSOLE),

    RECEIVED_ON(LocalDate.class, Origin.REPAIR),
    SYMPTOM(String.class, Origin.REPAIR),
    CAUSE(String.class, Origin.REPAIR),
    RETURNED_ON(LocalDate.class, Origin.REPAIR),
    COST(Integer.class, Origin.REPAIR),
    INSURED(Boolean.class, Origin.REPAIR);

    /** Who keeps the fact. */
    public enum Origin {
        LEDGER,
        CONSOLE,
        REPAIR
    }

    private final Class<?> type;
    private final Origin origin;

    Fact(Class<?> type, Origin origin) {
        this.type = type;
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }

    /** The value as the history stores it; {@link #read} takes it back. */
    public String write(Object value) {
        return value == null ? null : type.cast(value).toString();
    }

    public Object read(String text) {
        if (text == null) {
            return null;
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == DeviceKind.class) {
            return DeviceKind.valueOf(text);
        }
        return type == DeviceState.class ? DeviceState.valueOf(text) : text;
    }

    Object check(Object value) {
        return type.cast(value);
    }
}
