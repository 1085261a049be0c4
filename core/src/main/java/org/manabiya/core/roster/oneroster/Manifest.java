package org.manabiya.core.roster.oneroster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code manifest.csv} says about the package. */
public final class Manifest {

    private static final Property NONE = new Property("", 0);

    private record Property(String value, long line) {}

    private final Map<String, Property> properties;

    private Manifest(Map<String, Property> properties) {
        this.properties = properties;
    }

    /** The version of the profile; the newest when the manifest names none that is known. */
    public Version version() {
        return Version.of(value("oneroster.version")).orElse(Version.V1_2_JP);
    }

    public Mode mode(RosterFile file) {
        return Mode.of(value("file." + file.key())).orElse(Mode.ABSENT);
    }

    /** Name of the system that wrote the package, or empty. */
    public String sourceSystem() {
        return value("source.systemName");
    }

    private String value(String property) {
        return properties.getOrDefault(property, NONE).value();
    }

    static Manifest read(RosterPackage roster, Findings findings) {
        Map<String, Property> properties = new HashMap<>();
        if (!roster.holds(RosterFile.MANIFEST)) {
            if (!roster.refuses(RosterFile.MANIFEST)) {
                findings.add(Severity.ERROR, RosterFile.MANIFEST.fileName(), Expectation.of("manifestMissing"));
            }
            return new Manifest(properties);
        }
        new FileReading(roster, RosterFile.MANIFEST, Version.V1_2_JP, findings).forEach(row -> {
            String name = row.text("propertyName");
            if (properties.putIfAbsent(name, new Property(row.text("value"), row.line())) != null) {
                findings.add(
                        Severity.ERROR,
                        RosterFile.MANIFEST.fileName(),
                        row.line(),
                        "propertyName",
                        name,
                        Expectation.of("duplicateProperty"));
            }
        });
        Manifest manifest = new Manifest(properties);
        manifest.check(roster, findings);
        return manifest;
    }

    private void check(RosterPackage roster, Findings findings) {
        if (!"1.0".equals(value("manifest.version"))) {
            problem(findings, Severity.ERROR, "manifest.version", Expectation.of("oneOf", "1.0"));
        }
        if (Version.of(value("oneroster.version")).isEmpty()) {
            problem(findings, Severity.ERROR, "oneroster.version", Expectation.of("oneOf", "1.2, 1.2.1, 1.2_JP"));
        }
        for (RosterFile file : RosterFile.dataFiles()) {
            String property = "file." + file.key();
            boolean present = roster.holds(file) || roster.refuses(file);
            Optional<Mode> mode = Mode.of(value(property));
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

    /** On the property's own line; what the manifest does not say stands on none. */
    private void problem(Findings findings, Severity severity, String property, Expectation expected) {
        Property said = properties.getOrDefault(property, NONE);
        findings.add(severity, RosterFile.MANIFEST.fileName(), said.line(), property, said.value(), expected);
    }
}
