package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;

/** Pupils who change the school (転出入) for machines: within the municipality at once, to another one once that side has accepted. */
@Dependent
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TransferResource {
    /** The class at the new school, the last day at the old one and the first at the new one. */
    public record Move(UUID clazz, LocalDate leftOn, LocalDate enteredOn) {}

    /** A school of another municipality, and the last day at the own one. */
    public record Offer(UUID school, LocalDate leftOn) {}

    /** The class that takes the pupil in, and the first day there. */
    public record Entry(UUID clazz, LocalDate enteredOn) {}

    /** Why the pupil is not taken in; the other side reads it. */
    public record Reason(String reason) {}

    /** The person that a pupil of another municipality has become here. */
    public record Received(UUID person) {}

    /** What waits for the caller's side, and what it has offered. */
    public record Offers(List<TransferOffers.Line> incoming, List<TransferOffers.Line> outgoing) {}

    private final TransferPupil transfers;
    private final UndoTransfer undoTransfer;
    private final TransferOffers offers;
    private final AcceptTransfer accept;
    private final UndoAccept undoAccept;
    private final Caller caller;

    @Inject
    public TransferResource(
            TransferPupil transfers,
            UndoTransfer undoTransfer,
            TransferOffers offers,
            AcceptTransfer accept,
            UndoAccept undoAccept,
            Caller caller) {
        this.transfers = transfers;
        this.undoTransfer = undoTransfer;
        this.offers = offers;
        this.accept = accept;
        this.undoAccept = undoAccept;
        this.caller = caller;
    }

    /** The transfers of a pupil within the municipality, the newest first. */
    @GET
    @Path("people/{person}/transfers")
    @Requires(Permission.TRANSFER_RECORD)
    public List<TransferPupil.Line> ofPupil(@PathParam("person") UUID person) {
        return transfers.of(person);
    }

    @POST
    @Path("people/{person}/transfers")
    @Requires(Permission.TRANSFER_RECORD)
    public void move(@PathParam("person") UUID person, Move move) {
        var sent = given(move);
        transfers.transfer(person, sent.clazz(), sent.leftOn(), sent.enteredOn());
    }

    /** Takes the last transfer within the municipality back. */
    @POST
    @Path("people/{person}/transfers/undo")
    @Requires(Permission.TRANSFER_RECORD)
    public void undo(@PathParam("person") UUID person) {
        undoTransfer.undo(person);
    }

    /** Offers the pupil to a school of another municipality. */
    @POST
    @Path("people/{person}/transfer-offer")
    @Requires(Permission.TRANSFER_RECORD)
    public void offer(@PathParam("person") UUID person, Offer offer) {
        var sent = given(offer);
        offers.offer(person, sent.school(), sent.leftOn());
    }

    @POST
    @Path("people/{person}/transfer-offer/withdraw")
    @Requires(Permission.TRANSFER_RECORD)
    public void withdraw(@PathParam("person") UUID person) {
        offers.withdraw(person);
    }

    @GET
    @Path("transfer-offers")
    @Requires(Permission.TRANSFER_RECORD)
    public Offers offers() {
        var reach = caller.reach(Permission.TRANSFER_RECORD);
        return new Offers(offers.incoming(reach), offers.outgoing(reach));
    }

    @POST
    @Path("transfer-offers/{transferOffer}/accept")
    @Requires(Permission.TRANSFER_RECORD)
    public Received accept(@PathParam("transferOffer") UUID offer, Entry entry) {
        var sent = given(entry);
        return new Received(accept.accept(offer, sent.clazz(), sent.enteredOn()));
    }

    @POST
    @Path("transfer-offers/{transferOffer}/decline")
    @Requires(Permission.TRANSFER_RECORD)
    public void decline(@PathParam("transferOffer") UUID offer, Reason reason) {
        offers.decline(offer, given(reason).reason());
    }

    /** Takes back that the pupil was accepted, which puts it where it was in the other municipality. */
    @POST
    @Path("transfer-offers/{transferOffer}/undo")
    @Requires(Permission.TRANSFER_RECORD)
    public void undoAccept(@PathParam("transferOffer") UUID offer) {
        undoAccept.undo(offer);
    }

    private static <T> T given(T sent) {
        if (sent == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
        }
        return sent;
    }
}
