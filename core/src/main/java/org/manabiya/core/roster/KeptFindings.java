package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.Core;
import org.manabiya.core.data.Inflow;
import org.manabiya.core.roster.oneroster.Expectation;
import org.manabiya.core.roster.oneroster.Finding;
import org.manabiya.core.roster.oneroster.Severity;

/** What checks of packages found, kept by the job that checked. */
@Dependent
public class KeptFindings {

    private static final int LONGEST_NAME = 255;
    private static final List<String> COLUMNS =
            List.of("job_id", "place", "severity", "file", "line", "column_name", "cell", "expected", "arguments");

    private final EntityManager em;

    @Inject
    public KeptFindings(@Core EntityManager em) {
        this.em = em;
    }

    /** Keeps them in the caller's transaction, instead of what an earlier start of the job kept. */
    void keep(UUID job, List<Finding> findings) {
        Sql sql = sql(job);
        sql.run("delete from core_roster_finding where job_id = :job");
        if (findings.isEmpty()) {
            return;
        }
        try (Inflow inflow = sql.into("core_roster_finding", COLUMNS)) {
            int place = 0;
            for (Finding finding : findings) {
                inflow.add(List.of(
                        job,
                        place++,
                        finding.severity().name(),
                        cut(finding.file()),
                        finding.line(),
                        cut(finding.column()),
                        finding.value(),
                        finding.expected().key(),
                        Json.createArrayBuilder(finding.expected().args())
                                .build()
                                .toString()));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** In the order in which they were found. */
    @Transactional
    public List<Finding> of(UUID job) {
        return sql(job).list(
                        "select * from core_roster_finding where job_id = :job order by place",
                        row -> new Finding(
                                Severity.valueOf(row.getString("severity")),
                                row.getString("file"),
                                row.getLong("line"),
                                row.getString("column_name"),
                                row.getString("cell"),
                                new Expectation(row.getString("expected"), arguments(row.getString("arguments")))));
    }

    private static List<String> arguments(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private Sql sql(UUID job) {
        return new Sql(em).with("job", job);
    }
}
