package org.manabiya.lms.materials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** One material of a handout: what a pupil opens. */
@Entity
@Table(name = "lms_handout_item")
public class HandoutItem {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "handout_id")
    private UUID handoutId;

    @Column(name = "material_id")
    private UUID materialId;

    private int position;

    protected HandoutItem() {}

    HandoutItem(Handout handout, Material material, int position) {
        this.id = Ids.next();
        this.municipalityId = handout.municipalityId();
        this.schoolId = handout.schoolId();
        this.handoutId = handout.id();
        this.materialId = material.id();
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public UUID handoutId() {
        return handoutId;
    }

    public UUID materialId() {
        return materialId;
    }
}
