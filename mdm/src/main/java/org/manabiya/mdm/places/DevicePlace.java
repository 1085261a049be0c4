package org.manabiya.mdm.places;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;

/** A room or a charging cart (充電保管庫) in which units stand, at a school or at the board. */
@Entity
@Table(name = "mdm_place")
public class DevicePlace {
    /** What the place is. The board and the schools are places by themselves and have no row here. */
    public enum Kind {
        ROOM,
        /** 充電保管庫: stands in a room or directly at the school, and holds no further places. */
        CART
    }

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "parent_id")
    private UUID parentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Version
    private int version;

    protected DevicePlace() {}

    DevicePlace(Kind kind, Spot within, DevicePlace room, String name) {
        this.id = Ids.next();
        this.municipalityId = within.municipality();
        this.kind = kind;
        this.name = name;
        standIn(within, room);
    }

    /** @param room the room at that spot in which it stands, or {@code null} for none */
    final void standIn(Spot within, DevicePlace room) {
        if (room != null && room.kind == Kind.CART) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.place.inCart");
        }
        if (room != null && kind == Kind.ROOM) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.place.roomInRoom");
        }
        schoolId = within.school();
        parentId = room == null ? null : room.id;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** The school it belongs to, or {@code null} for the board. */
    public UUID schoolId() {
        return schoolId;
    }

    /** The room in which a cart stands, or {@code null}. */
    public UUID parentId() {
        return parentId;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }
}
