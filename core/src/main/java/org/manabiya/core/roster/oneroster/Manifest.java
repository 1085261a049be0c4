package org.manabiya.core.roster.oneroster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code manifest.csv} says about the package. */
public final class Manifest {

    private final Map<String, String> properties;

    private Manifest(Map<String, String> properties) {
        this.properties = properties;
    }

    /** The version of the profile; the newest when the manifest names none that is known. */
    public Version version() {
        return Version.of(properties.getOrDefault("oneroster.version", "")).orElse(Version.V1_2_JP);
    }

    public Mode mode(RosterFile file) {
        return Mode.of(properties.getOrDefault("file." + file.key(), "")).orElse(Mode.ABSENT);
    }

    /** Name of the system that wrote the package, or empty. */
    public String sourceSystem() {
        return properties.getOrDefault("source.systemName", "");
    }

    static Manifest read(RosterPackage roster, Findings findings) {
        Map<String, String> properties = new HashMap<>();
        if (!roster.holds(RosterFile.MANIFEST)) {
            findings.add(Severity.ERROR, RosterFile.MANIFEST.fileName(), Expectation.of("manifestMissing"));
            return new Manifest(properties);
        }
        new FileReading(roster, RosterFile.MANIFEST, Version.V1_2_JP, findings).forEach(row -> {
            Optional<String> first =
                    Optional.ofNullable(properties.putIfAbsent(row.text("propertyName"), row.text("value")));
            first.ifPresent(value -> findings.add(
                    Severity.ERROR,
                    RosterFile.MANIFEST.fileName(),
                    row.line(),
                    "propertyName",
                    row.text("propertyName"),
                    Expectation.of("duplicateProperty")));
        });
        Manifest manifest = new Manifest(properties);
        manifest.check(roster, findings);
        return manifest;
    }

    private void check(RosterPackage roster, Findings findings) {
        if (!"1.0".equals(properties.get("manifest.version"))) {
            problem(findings, Severity.ERROR, "manifest.version", Expectation.of("oneOf", "1.0"));
        }
        if (Version.of(properties.getOrDefault("oneroster.version", "")).isEmpty()) {
            problem(findings, Severity.ERROR, "oneroster.version", Expectation.of("oneOf", "1.2, 1.2.1, 1.2_JP"));
        }
        for (RosterFile file : RosterFile.dataFiles()) {
            String property = "file." + file.key();
            boolean present = roster.files().contains(file);
            Optional<Mode> mode = Mode.of(properties.getOrDefault(property, ""));
            if (mode.isEmpty()) {
                problem(findings, Severity.ERROR, property, Expectation.of("oneOf", "absent, bulk, delta"));
            } else if (present == (mode.get() == Mode.ABSENT)) {
                problem(
                        findings,
                        Severity.WARNING,
                        property,
                        Expectation.of(present ? "manifestAbsent" : "manifestPresent"));
            }
        }
    }

    private void problem(Findings findings, Severity severity, String property, Expectation expected) {
        findings.add(
                severity, RosterFile.MANIFEST.fileName(), 0, property, properties.getOrDefault(property, ""), expected);
    }
}
