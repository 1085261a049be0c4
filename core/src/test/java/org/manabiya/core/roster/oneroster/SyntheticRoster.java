package org.manabiya.core.roster.oneroster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented city of any size, the same one each time, written without holding its rows in memory: primary schools with homeroom
 * classes of up to 30 pupils and one teacher each, and as many guardians a pupil as asked for.
 */
public final class SyntheticRoster {

    private static final int CLASS_SIZE = 30;
    private static final String[] FAMILY = {"荒井", "国井", "大金", "髙橋", "吉川", "渡邊", "佐々木", "五十嵐"};
    private static final String[] FAMILY_KANA = {"アライ", "クニイ", "オオガネ", "タカハシ", "ヨシカワ", "ワタナベ", "ササキ", "イガラシ"};
    private static final String[] GIVEN = {"咲良", "颯太", "琴音", "陽翔", "結衣", "湊", "凛"};
    private static final String[] GIVEN_KANA = {"サクラ", "ソウタ", "コトネ", "ハルト", "ユイ", "ミナト", "リン"};

    private final int schools;
    private final int pupilsPerSchool;
    private final int classesPerSchool;
    private final int guardiansPerPupil;
    private final Map<String, String> board = org("board", "烏川市教育委員会", "district", "099990", "");

    public SyntheticRoster(int schools, int pupilsPerSchool) {
        this(schools, pupilsPerSchool, 0);
    }

    public SyntheticRoster(int schools, int pupilsPerSchool, int guardiansPerPupil) {
        this.schools = schools;
        this.pupilsPerSchool = pupilsPerSchool;
        this.classesPerSchool = (pupilsPerSchool + CLASS_SIZE - 1) / CLASS_SIZE;
        this.guardiansPerPupil = guardiansPerPupil;
    }

    /** The sourcedId of the n-th thing of a kind: {@code org}, {@code course}, {@code class}, {@code teacher}, {@code pupil}, {@code guardian} … */
    public static String id(String kind, int n) {
        UUID name = UUID.nameUUIDFromBytes((kind + "/" + n).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        long most = name.getMostSignificantBits() & ~0xF000L | 0x4000L;
        return new UUID(most, name.getLeastSignificantBits()).toString();
    }

    public int people() {
        return teachers() + pupils() + guardians();
    }

    public Path writeTo(Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip)) {
            write(out, Version.V1_2_JP);
        }
        return zip;
    }

    public void write(OutputStream out, Version version) throws IOException {
        try (RosterWriter writer = new RosterWriter(out, version, "synthetic")) {
            for (RosterFile file : RosterFile.dataFiles()) {
                writer.write(file, Mode.BULK, rows(file));
            }
        }
    }

    public Iterator<Map<String, String>> rows(RosterFile file) {
        return (switch (file) {
                    case ORGS -> Stream.concat(Stream.of(board), each(schools, this::school));
                    case ACADEMIC_SESSIONS -> Stream.of(session());
                    case COURSES -> each(schools, this::course);
                    case CLASSES -> each(schools * classesPerSchool, this::homeroom);
                    case USERS -> Stream.of(
                                    each(teachers(), this::teacher),
                                    each(pupils(), this::pupil),
                                    each(guardians(), this::guardian))
                            .flatMap(Function.identity());
                    case ROLES -> Stream.of("teacher", "pupil", "guardian")
                            .flatMap(kind -> each(number(kind), n -> role(kind, n)));
                    case ENROLLMENTS -> Stream.concat(
                            each(teachers(), n -> enrollment("teacher", n)),
                            each(pupils(), n -> enrollment("pupil", n)));
                    default -> Stream.<Map<String, String>>empty();
                })
                .iterator();
    }

    private static Stream<Map<String, String>> each(int count, IntFunction<Map<String, String>> row) {
        return IntStream.range(0, count).mapToObj(row);
    }

    private int teachers() {
        return schools * classesPerSchool;
    }

    private int pupils() {
        return schools * pupilsPerSchool;
    }

    private int guardians() {
        return pupils() * guardiansPerPupil;
    }

    private int number(String kind) {
        return switch (kind) {
            case "teacher" -> teachers();
            case "pupil" -> pupils();
            default -> guardians();
        };
    }

    /** The class of a teacher, of a pupil, or of a guardian's child. */
    private int classOf(String kind, int n) {
        if (kind.equals("guardian")) {
            return classOf("pupil", n / guardiansPerPupil);
        }
        return kind.equals("teacher") ? n : n / pupilsPerSchool * classesPerSchool + n % pupilsPerSchool / CLASS_SIZE;
    }

    private String schoolOfClass(int n) {
        return id("org", n / classesPerSchool);
    }

    private static Map<String, String> org(String kind, String name, String type, String code, String parent) {
        return row("sourcedId", id(kind, 0), "name", name, "type", type, "identifier", code, "parentSourcedId", parent);
    }

    private Map<String, String> school(int n) {
        String body = "B10929%06d".formatted(n + 1);
        return row(
                "sourcedId",
                id("org", n),
                "name",
                "第" + (n + 1) + "小学校",
                "type",
                "school",
                "identifier",
                body + SchoolCode.checkDigit(body),
                "parentSourcedId",
                board.get("sourcedId"));
    }

    private Map<String, String> session() {
        return row(
                "sourcedId", id("session", 0),
                "title", "2026年度",
                "type", "schoolYear",
                "startDate", "2026-04-01",
                "endDate", "2027-03-31",
                "schoolYear", "2026");
    }

    private Map<String, String> course(int n) {
        return row(
                "sourcedId", id("course", n),
                "schoolYearSourcedId", id("session", 0),
                "title", "2026年度",
                "orgSourcedId", id("org", n));
    }

    private Map<String, String> homeroom(int n) {
        int inSchool = n % classesPerSchool;
        return row(
                "sourcedId",
                id("class", n),
                "title",
                (inSchool % 6 + 1) + "年" + (inSchool / 6 + 1) + "組",
                "grades",
                "P" + (inSchool % 6 + 1),
                "courseSourcedId",
                id("course", n / classesPerSchool),
                "classType",
                "homeroom",
                "schoolSourcedId",
                schoolOfClass(n),
                "termSourcedIds",
                id("session", 0),
                "metadata.jp.specialNeeds",
                "false");
    }

    private Map<String, String> teacher(int n) {
        return person("teacher", n, "t%06d@ed.example".formatted(n));
    }

    private Map<String, String> pupil(int n) {
        Map<String, String> row = person("pupil", n, "s%06d@ed.example".formatted(n));
        int homeroom = classOf("pupil", n);
        row.put("grades", "P" + (homeroom % classesPerSchool % 6 + 1));
        row.put("metadata.jp.homeClass", id("class", homeroom));
        row.put(
                "agentSourcedIds",
                IntStream.range(n * guardiansPerPupil, (n + 1) * guardiansPerPupil)
                        .mapToObj(guardian -> id("guardian", guardian))
                        .collect(Collectors.joining(",")));
        return row;
    }

    private Map<String, String> guardian(int n) {
        return person("guardian", n, "g%06d@ed.example".formatted(n));
    }

    private Map<String, String> person(String kind, int n, String username) {
        return row(
                "sourcedId", id(kind, n),
                "enabledUser", "true",
                "username", username,
                "givenName", GIVEN[n % GIVEN.length],
                "familyName", FAMILY[n % FAMILY.length],
                "userMasterIdentifier", id("master-" + kind, n),
                "preferredGivenName", GIVEN[n % GIVEN.length],
                "preferredFamilyName", FAMILY[n % FAMILY.length],
                "primaryOrgSourcedId", schoolOfClass(classOf(kind, n)),
                "metadata.jp.kanaGivenName", GIVEN_KANA[n % GIVEN.length],
                "metadata.jp.kanaFamilyName", FAMILY_KANA[n % FAMILY.length]);
    }

    private Map<String, String> role(String kind, int n) {
        return row(
                "sourcedId", id("role-" + kind, n),
                "userSourcedId", id(kind, n),
                "roleType", "primary",
                "role", kind.equals("pupil") ? "student" : kind,
                "orgSourcedId", schoolOfClass(classOf(kind, n)));
    }

    private Map<String, String> enrollment(String kind, int n) {
        boolean pupil = kind.equals("pupil");
        int homeroom = classOf(kind, n);
        return row(
                "sourcedId", id("enrollment-" + kind, n),
                "classSourcedId", id("class", homeroom),
                "schoolSourcedId", schoolOfClass(homeroom),
                "userSourcedId", id(kind, n),
                "role", pupil ? "student" : "teacher",
                "primary", String.valueOf(!pupil),
                "metadata.jp.shussekiNo", pupil ? String.valueOf(n % pupilsPerSchool % CLASS_SIZE + 1) : "",
                "metadata.jp.publicFlg", pupil ? "true" : "");
    }

    private static Map<String, String> row(String... namesAndValues) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }
}
