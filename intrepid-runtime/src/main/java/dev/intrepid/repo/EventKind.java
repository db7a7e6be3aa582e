package dev.intrepid.repo;

/** What an {@link EventRecord} is for. */
public enum EventKind {
  /** Something that happened; subscriptions deliver it. */
  ENTRY,
  /** How far a subscription has read; never delivered. */
  MARKER
}
