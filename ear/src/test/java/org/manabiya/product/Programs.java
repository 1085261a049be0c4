package org.manabiya.product;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** A folder of programs to be the whole PATH of a process: what a machine has or has not. */
record Programs(Path folder) {

    /** This machine's programs without some of them. */
    static Programs ofThisMachineWithout(Path folder, Set<String> missing) throws IOException {
        for (String place : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(place))) {
                try (var programs = Files.list(Path.of(place))) {
                    for (Path program : programs.toList()) {
                        var link = folder.resolve(program.getFileName());
                        if (!missing.contains(program.getFileName().toString())
                                && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                            Files.createSymbolicLink(link, program);
                        }
                    }
                }
            }
        }
        return new Programs(folder);
    }

    /** With a program of these lines of bash instead of the machine's, if it has one. */
    Programs with(String name, String... lines) throws IOException {
        var program = folder.resolve(name);
        Files.deleteIfExists(program);
        Files.write(program, List.of("#!/usr/bin/env bash", String.join("\n", lines)));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    /** The PATH that leads to these programs and no others. */
    String path() {
        return folder.toString();
    }
}
