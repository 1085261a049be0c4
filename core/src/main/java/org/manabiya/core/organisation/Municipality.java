package org.manabiya.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.manabiya.core.data.Ids;

/** A board of education with its schools: the wall that no query crosses. */
@Entity
@Table(name = "core_municipality")
public class Municipality {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    @Id
    private UUID id;

    private String code;
    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Municipality() {}

    /**
     * @param code 教育委員会コード (prefecture 2 + number 4), or null while unknown
     */
    public Municipality(String code, String name, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.name = name;
        this.createdAt = now;
    }

    /** Whether this has the form of a 教育委員会コード: six digits. */
    public static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
