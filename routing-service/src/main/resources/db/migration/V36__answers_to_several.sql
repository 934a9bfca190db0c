-- Finds the messages that went out together in one mail, for an answer to that mail or a report that it did not arrive.
create index outbox_went_together on outbox_message (bundle_id) where bundle_id <> id;
