package org.manabiya.core.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Secrets;

/** Who wants mail: asked, confirmed, stopped by the owner of the address. */
@Dependent
public class MailRecipients {
    /** Somebody to write to, and the language in which the account reads. */
    public record Reader(UUID account, String address, String stopCode, String language) {}

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public MailRecipients(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public Optional<MailRecipient> of(UUID account) {
        return Optional.ofNullable(em.find(MailRecipient.class, account));
    }

    /**
     * Keeps an address that waits for its confirmation.
     *
     * @return the code that only a mail to the address tells
     */
    @Transactional
    public String ask(UUID account, String address, Collection<MailTopic> topics) {
        LocalDate today = LocalDate.now(clock);
        MailRecipient recipient = of(account).orElseGet(() -> new MailRecipient(account, today));
        String code = recipient.ask(address, clock.instant(), today);
        recipient.choose(topics);
        if (!em.contains(recipient)) {
            em.persist(recipient);
        }
        return code;
    }

    /** Chooses other topics; the address stays as it is. */
    @Transactional
    public void choose(UUID account, Collection<MailTopic> topics) {
        of(account).orElseThrow(Refusal::notFound).choose(topics);
    }

    /**
     * Confirms the address for which the code was sent; the code opens once.
     *
     * @throws Refusal GONE when there is no such code any more
     */
    @Transactional
    public MailRecipient confirm(String code) {
        MailRecipient recipient = em.createQuery(
                        "select r from MailRecipient r where r.confirmHash = :hash", MailRecipient.class)
                .setParameter("hash", Secrets.hash(code == null ? "" : code))
                .getResultStream()
                .filter(found -> found.isOpenFor(clock.instant()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.GONE, "mail.confirm.gone"));
        recipient.confirm(clock.instant());
        return recipient;
    }

    /** Ends all mails to the recipient with the code and forgets the address; done twice it is still done. */
    @Transactional
    public void stop(String code) {
        em.createQuery("select r from MailRecipient r where r.stopCode = :code", MailRecipient.class)
                .setParameter("code", code == null ? "" : code)
                .getResultStream()
                .forEach(em::remove);
    }

    @Transactional
    public void forget(UUID account) {
        of(account).ifPresent(em::remove);
    }

    /** Whoever has confirmed an address, wants the topic and may still sign in; one statement. */
    public List<Reader> wanting(MailTopic topic) {
        return em.createQuery(
                        """
                        select new org.manabiya.core.mail.MailRecipients$Reader(r.accountId, r.address, r.stopCode, a.language)
                        from MailRecipient r, Account a
                        where a.id = r.accountId and a.disabled = false and r.confirmedAt is not null and r.topics like :topic
                        order by r.accountId
                        """,
                        Reader.class)
                .setParameter("topic", "%" + topic + "%")
                .getResultList();
    }
}
