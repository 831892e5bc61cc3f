/**
 * The outbox: claims what is due, sends it through the messenger it declares, records what became
 * of it.
 *
 * <p>The promise: each story is posted once per subscription. What an edition holds, the cursor
 * that moved past it and the outbox rows are one transaction ({@link
 * dev.kerneldigest.delivery.Outbox#publish}); until it commits nothing has happened, after it
 * nothing is lost. A row is sent by whoever holds its lease and is recorded after Discord answered,
 * so a crash in between sends it again; the nonce, which is the row's own, makes Discord answer
 * with the first message instead of posting a second one, for the few minutes that it remembers;
 * and the messenger looks for what an earlier try sent before it tries again, for as long as it is
 * among the newest 100 messages of its channel. A row ends as sent or as given up with a reason
 * that people can read, never silently.
 *
 * <p>A digest's bell that a crash cut off rings again for the same time; {@link
 * dev.kerneldigest.delivery.EditionDesk#ring} makes nothing of it when its edition was published.
 *
 * <p>A message that was posted is edited when one of its stories changes within two days: {@link
 * dev.kerneldigest.delivery.CorrectionDesk} composes its edition again and owes an edit for each
 * page that differs. The edit takes the place of the page in its own row, so that of a message
 * there is one row for ever, edits obey lease, retry and order as posts do, and the last one wins;
 * a crash between the change and the edit costs nothing, since what is owed is found by comparing.
 * Editing twice changes nothing, so an edit needs no nonce. What joins a story is never posted
 * anew.
 */
@NullMarked
package dev.kerneldigest.delivery;

import org.jspecify.annotations.NullMarked;
