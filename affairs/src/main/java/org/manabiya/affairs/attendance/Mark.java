package org.manabiya.affairs.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/**
 * A symbol of the register (出席簿). The board sets the form (学校教育法施行規則 第25条, 学校教育法施行令 第19条), so the symbols differ by
 * board: rows of a municipality replace or add to {@link #STANDARD}.
 */
@Entity
@Table(name = "affairs_attendance_mark")
public class Mark {
    /** 出席. */
    public static final String PRESENT = "present";
    /** 欠席 for illness (病欠). */
    public static final String SICK = "sick";
    /** 欠席 for another reason (事故欠): the family's affairs, or none given. */
    public static final String AWAY = "away";
    /** 出席停止: by the board for conduct (学校教育法 第35条), by the head for an infectious disease (学校保健安全法 第19条). */
    public static final String SUSPENDED = "suspended";
    /** 忌引: the days that the board's rules grant for a death in the family. */
    public static final String MOURNING = "mourning";
    /** Other days that the head accepts as not owed: disasters, entrance examinations. */
    public static final String EXCUSED = "excused";
    /** 遅刻. */
    public static final String LATE = "late";
    /** 早退. */
    public static final String EARLY = "early";
    /** 遅刻 and 早退 on one day. */
    public static final String LATE_AND_EARLY = "late-early";

    /** What holds where the board has set nothing else, in the order in which a teacher chooses. */
    static final List<Mark> STANDARD = List.of(
            standard(PRESENT, "出席", "出", Standing.PRESENT, 10),
            standard(SICK, "病欠", "病", Standing.ABSENT, 20),
            standard(AWAY, "事故欠", "事", Standing.ABSENT, 30),
            standard(LATE, "遅刻", "遅", Standing.LATE, 40),
            standard(EARLY, "早退", "早", Standing.EARLY, 50),
            standard(SUSPENDED, "出席停止", "停", Standing.EXCUSED, 60),
            standard(MOURNING, "忌引", "忌", Standing.EXCUSED, 70),
            standard(EXCUSED, "その他の出席停止等", "他", Standing.EXCUSED, 80),
            standard(LATE_AND_EARLY, "遅刻・早退", "遅早", Standing.LATE_AND_EARLY, 90));

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private String code;
    private String name;
    private String glyph;

    @Enumerated(EnumType.STRING)
    @Column(name = "counts_as")
    private Standing standing;

    private int rank;

    protected Mark() {}

    /**
     * A board's own symbol.
     *
     * @param glyph what is printed and shown: one or two characters that tell it without colour
     */
    public Mark(UUID municipality, String code, String name, String glyph, Standing standing, int rank) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.code = code;
        this.name = name;
        this.glyph = glyph;
        this.standing = standing;
        this.rank = rank;
    }

    private static Mark standard(String code, String name, String glyph, Standing standing, int rank) {
        return new Mark(null, code, name, glyph, standing, rank);
    }

    /** Set by nobody: pages may then show the name in the reader's language. */
    public boolean isStandard() {
        return municipalityId == null;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String glyph() {
        return glyph;
    }

    public Standing standing() {
        return standing;
    }

    int rank() {
        return rank;
    }
}
