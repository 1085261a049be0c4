package org.manabiya.mdm.labels;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Ids;
import org.manabiya.mdm.data.Entered;

/** A label sheet that a municipality uses besides those that come with the product. */
@Entity
@Table(name = "mdm_label_sheet")
public class OwnLabelSheet {
    private static final int LONGEST = 100;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private String name;
    private double width;
    private double height;

    @Column(name = "face_columns")
    private int columns;

    @Column(name = "face_rows")
    private int rows;

    @Column(name = "face_width")
    private double faceWidth;

    @Column(name = "face_height")
    private double faceHeight;

    @Column(name = "from_left")
    private double left;

    @Column(name = "from_top")
    private double top;

    private double across;
    private double down;

    @Version
    private int version;

    protected OwnLabelSheet() {}

    OwnLabelSheet(UUID municipality, String name, LabelSheet sheet) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.name = Entered.required(name, LONGEST, "mdm.labels.nameMissing");
        this.width = sheet.width();
        this.height = sheet.height();
        this.columns = sheet.columns();
        this.rows = sheet.rows();
        this.faceWidth = sheet.faceWidth();
        this.faceHeight = sheet.faceHeight();
        this.left = sheet.left();
        this.top = sheet.top();
        this.across = sheet.across();
        this.down = sheet.down();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The whole municipality's. */
    public Place place() {
        return Place.inMunicipality(municipalityId);
    }

    public LabelSheet sheet() {
        return new LabelSheet(width, height, columns, rows, faceWidth, faceHeight, left, top, across, down);
    }
}
