import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { type Book, bookIn } from './book/book.ts';
import { type Drops, dropsIn } from './book/drops.ts';
import { type Inbox, inboxIn } from './book/inbox.ts';
import { objectsOf } from './book/objects.ts';
import { type Outcomes, outcomesIn } from './book/outcomes.ts';
import { type Manifests, manifestsIn } from './manifests.ts';
import { type Audit, auditIn } from './registry/audit.ts';
import { type Cases, casesIn } from './registry/cases.ts';
import { type Contacts, contactsIn } from './registry/contacts.ts';
import { type DropNotes, dropNotesIn } from './registry/drops.ts';
import { type Exports, exportsIn } from './registry/exports.ts';
import { type Facts, factsIn } from './registry/facts.ts';
import { type FeedMarks, feedMarksIn } from './registry/feed-marks.ts';
import { type Imports, importsIn } from './registry/imports.ts';
import { type Messages, messagesIn } from './registry/messages.ts';
import { type Once, onceIn } from './registry/once.ts';
import { type Reviews, reviewsIn } from './registry/reviews.ts';
import { type Runs, runsIn } from './registry/runs.ts';
import { registryIn } from './registry/table.ts';
import { type Uploads, uploadsIn } from './registry/uploads.ts';
import { type Usages, usagesIn } from './registry/usages.ts';
import { type Works, worksIn } from './registry/works.ts';

/** Where the store lives. Lambda and the embedded cloud differ here and nowhere else. */
export interface StorePlace {
  s3: S3Client;
  dynamo: DynamoDBClient;
  bucket: string;
  /** Another bucket for the files as they came, where what is put is locked (docs/decisions/0016). */
  rawBucket?: string | undefined;
  table: string;
  /** Signs the addresses uploads are sent to, where those are other ones than S3 has itself. */
  door?: S3Client;
}

/** What the sources say (book, manifests), what the runs found (outcome, facts) and what was decided (the rest). */
export interface Store {
  book: Book;
  inbox: Inbox;
  drops: Drops;
  outcome: Outcomes;
  manifests: Manifests;
  uploads: Uploads;
  dropNotes: DropNotes;
  imports: Imports;
  feedMarks: FeedMarks;
  runs: Runs;
  facts: Facts;
  cases: Cases;
  reviews: Reviews;
  contacts: Contacts;
  messages: Messages;
  exports: Exports;
  audit: Audit;
  works: Works;
  usages: Usages;
  once: Once;
}

/** Opens the store; makes no call. Open it once a process: the clients keep their connections. */
export function openStore({ s3, dynamo, bucket, rawBucket = bucket, table, door = s3 }: StorePlace): Store {
  const objects = objectsOf(s3, bucket);
  const registry = registryIn(dynamo, table);
  return {
    book: bookIn(objects, objectsOf(s3, rawBucket)),
    inbox: inboxIn(door, bucket, objects),
    drops: dropsIn(s3, bucket),
    outcome: outcomesIn(objects),
    manifests: manifestsIn(registry),
    uploads: uploadsIn(registry),
    dropNotes: dropNotesIn(registry),
    imports: importsIn(registry),
    feedMarks: feedMarksIn(registry),
    runs: runsIn(registry),
    facts: factsIn(registry),
    cases: casesIn(registry),
    reviews: reviewsIn(registry),
    contacts: contactsIn(registry),
    messages: messagesIn(registry),
    exports: exportsIn(registry),
    audit: auditIn(registry),
    works: worksIn(registry),
    usages: usagesIn(registry),
    once: onceIn(dynamo, table),
  };
}
