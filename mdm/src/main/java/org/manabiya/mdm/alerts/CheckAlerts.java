package org.manabiya.mdm.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.spares.SpareLevels;

/** Holds a municipality's thresholds against its ledger: opens, keeps and closes alerts. Done twice on a day it changes nothing more. */
@Dependent
public class CheckAlerts {
    private final EntityManager em;
    private final Findings findings;
    private final SpareLevels spares;
    private final Clock clock;

    @Inject
    public CheckAlerts(@Mdm EntityManager em, Findings findings, SpareLevels spares, Clock clock) {
        this.em = em;
        this.findings = findings;
        this.spares = spares;
        this.clock = clock;
    }

    @Transactional
    public void of(UUID municipality) {
        check(municipality, held(municipality));
    }

    /** The same, unless it has been done today: for who needs today's alerts and cannot wait for the check of the morning. */
    @Transactional
    public void unlessToday(UUID municipality) {
        AlertRules rules = held(municipality);
        if (!rules.isCheckedOn(LocalDate.now(clock))) {
            check(municipality, rules);
        }
    }

    private void check(UUID municipality, AlertRules rules) {
        Thresholds thresholds = rules.thresholds();
        if (thresholds.spareLevel() != null) {
            spares.workOut(municipality, new SpareLevels.Aim(thresholds.spareLevel(), thresholds.spareDays()));
        }
        LocalDate today = LocalDate.now(clock);
        Map<String, Alert> open = open(municipality);
        for (Finding finding : findings.of(municipality, thresholds, today)) {
            Alert known = open.remove(finding.key(municipality));
            if (known == null) {
                em.persist(new Alert(municipality, finding, today));
            } else {
                known.see(finding, today);
            }
        }
        open.values().forEach(gone -> gone.close(today));
        rules.checked(clock.instant());
    }

    /** The rules, locked until the end of the transaction: of two checks at once the second sees what the first has opened. */
    private AlertRules held(UUID municipality) {
        AlertRules rules = em.find(AlertRules.class, municipality, LockModeType.PESSIMISTIC_WRITE);
        if (rules == null) {
            rules = new AlertRules(municipality);
            em.persist(rules);
            em.flush();
        }
        return rules;
    }

    private Map<String, Alert> open(UUID municipality) {
        Map<String, Alert> open = new HashMap<>();
        em.createQuery("select a from Alert a where a.municipalityId = :m and a.openKey is not null", Alert.class)
                .setParameter("m", municipality)
                .getResultStream()
                .forEach(alert -> open.put(alert.openKey(), alert));
        return open;
    }
}
