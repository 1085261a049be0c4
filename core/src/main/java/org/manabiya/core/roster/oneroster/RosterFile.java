package org.manabiya.core.roster.oneroster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of a OneRoster 1.2 package, in an order in which a file comes after every file that it refers to.
 *
 * <p>Source: OneRoster CSV Binding 1.2.1 §4; which are required: Japan K-12/Schools Profile 1.0.
 */
public enum RosterFile {
    MANIFEST("manifest", Use.DESCRIBES),
    ORGS("orgs", Use.REQUIRED),
    ACADEMIC_SESSIONS("academicSessions", Use.REQUIRED),
    COURSES("courses", Use.REQUIRED),
    CLASSES("classes", Use.REQUIRED),
    RESOURCES("resources", Use.IGNORED),
    USERS("users", Use.REQUIRED),
    USER_PROFILES("userProfiles", Use.OPTIONAL),
    ROLES("roles", Use.REQUIRED),
    ENROLLMENTS("enrollments", Use.REQUIRED),
    DEMOGRAPHICS("demographics", Use.OPTIONAL),
    CATEGORIES("categories", Use.IGNORED),
    SCORE_SCALES("scoreScales", Use.IGNORED),
    LINE_ITEMS("lineItems", Use.IGNORED),
    LINE_ITEM_LEARNING_OBJECTIVE_IDS("lineItemLearningObjectiveIds", Use.IGNORED),
    LINE_ITEM_SCORE_SCALES("lineItemScoreScales", Use.IGNORED),
    RESULTS("results", Use.IGNORED),
    RESULT_LEARNING_OBJECTIVE_IDS("resultLearningObjectiveIds", Use.IGNORED),
    RESULT_SCORE_SCALES("resultScoreScales", Use.IGNORED),
    CLASS_RESOURCES("classResources", Use.IGNORED),
    COURSE_RESOURCES("courseResources", Use.IGNORED),
    USER_RESOURCES("userResources", Use.IGNORED);

    private enum Use {
        DESCRIBES,
        REQUIRED,
        OPTIONAL,
        IGNORED
    }

    private final String key;
    private final Use use;

    RosterFile(String key, Use use) {
        this.key = key;
        this.use = use;
    }

    /** The name without its ending, as the manifest uses it: {@code users}. */
    public String key() {
        return key;
    }

    /** The name inside the ZIP: {@code users.csv}. */
    public String fileName() {
        return key + ".csv";
    }

    /** Whether the Japanese profile demands the file in a bulk package. */
    public boolean isRequired() {
        return use == Use.REQUIRED;
    }

    /** Whether Manabiya keeps the rows; the others are checked and counted only. */
    public boolean isStored() {
        return use == Use.REQUIRED || use == Use.OPTIONAL;
    }

    public List<Column> columns() {
        return Columns.of(this);
    }

    /** All files but the manifest. */
    public static List<RosterFile> dataFiles() {
        return Arrays.stream(values()).filter(file -> file != MANIFEST).toList();
    }

    static Optional<RosterFile> named(String fileName) {
        return Arrays.stream(values())
                .filter(f -> f.fileName().equals(fileName))
                .findFirst();
    }
}
