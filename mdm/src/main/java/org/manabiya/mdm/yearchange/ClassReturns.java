package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.SchoolClass;

/** A class gives its units back: the homeroom teacher records those of the own pupils, and no others. */
@Dependent
public class ClassReturns {
    private final ClassSheets sheets;
    private final HandleReturns returns;

    @Inject
    public ClassReturns(ClassSheets sheets, HandleReturns returns) {
        this.sheets = sheets;
        this.returns = returns;
    }

    /**
     * Takes back the unit of a pupil of the class; says whether it was not back before.
     *
     * @throws Refusal CONFLICT for a unit that its pupil keeps, or that is in repair or lost; INVALID for one of nobody in the class
     */
    @Transactional
    public boolean collect(SchoolClass clazz, UUID device, String tag) {
        ClassSheets.Sheet sheet = sheet(clazz);
        boolean held = sheet.rows().stream().anyMatch(row -> isOf(row.back(), device) || isOf(row.use(), device));
        boolean back = sheet.rows().stream()
                .flatMap(row -> row.returned().stream())
                .anyMatch(returned -> returned.device().equals(device));
        if (!held && !back) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.yearChange.notOfClass", tag, clazz.title());
        }
        return held && returns.collect(sheet.change(), clazz.schoolId(), List.of(device)) > 0;
    }

    private static boolean isOf(Line line, UUID device) {
        return line != null
                && line.what() != What.ASSIGNED
                && line.unit() != null
                && line.unit().id().equals(device);
    }

    /** The wrong unit was scanned: the pupil has it again. Refused once it was erased or checked. */
    @Transactional
    public void putBack(SchoolClass clazz, UUID device, String why) {
        ClassSheets.Sheet sheet = sheet(clazz);
        sheet.rows().stream()
                .flatMap(row -> row.returned().stream())
                .filter(returned -> returned.device().equals(device))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        returns.putBack(sheet.change(), clazz.schoolId(), device, why);
    }

    private ClassSheets.Sheet sheet(SchoolClass clazz) {
        return sheets.of(clazz).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.notStarted"));
    }
}
