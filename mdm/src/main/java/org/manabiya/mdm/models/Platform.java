package org.manabiya.mdm.models;

import java.util.Locale;

/** The operating system that a model runs: it decides who ends its support and which console manages it. */
public enum Platform {
    CHROMEOS,
    IPADOS,
    WINDOWS,
    OTHER;

    /** The platform that the usual model names of school devices give away; {@code OTHER} where they do not. */
    public static Platform ofModelNamed(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        if (name.contains("chromebook") || name.contains("chrome os")) {
            return CHROMEOS;
        }
        if (name.contains("ipad")) {
            return IPADOS;
        }
        return name.contains("surface") || name.contains("windows") ? WINDOWS : OTHER;
    }
}
