package dev.intrepid.engine.member;

import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.AppMember.Running;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The living members as one app sees them, and who owns a shard: of those that do the same work,
 * the one with the highest hash of itself and the shard. So all members that see the same compute
 * the same, a member that joins or leaves moves no more shards than its own, and no one has to
 * count (rendezvous hashing: Thaler and Ravishankar, 1998). Immutable.
 */
final class MemberView {

  private final AppMember own;
  private final List<AppMember> others;
  private final boolean isJoining;

  /** What each member runs, by the name of the subscriber. */
  private final Map<UUID, Map<String, Running>> running = new HashMap<>();

  /**
   * A view of this moment.
   *
   * @param own this app
   * @param others the other living members
   * @param isJoining whether the others may not have noticed this app yet, so that it takes nothing
   *     from them
   */
  MemberView(AppMember own, List<AppMember> others, boolean isJoining) {
    this.own = own;
    this.others = List.copyOf(others);
    this.isJoining = isJoining;
    index(own);
    for (AppMember other : others) {
      index(other);
    }
  }

  private void index(AppMember member) {
    Map<String, Running> byName = new HashMap<>();
    for (Running one : member.subscribers()) {
      byName.put(one.subscriber(), one);
    }
    running.put(member.app(), byName);
  }

  private Optional<Running> running(AppMember member, String subscriber) {
    return Optional.ofNullable(running.getOrDefault(member.app(), Map.of()).get(subscriber));
  }

  AppMember own() {
    return own;
  }

  List<AppMember> others() {
    return others;
  }

  /** The same of this app as it is now. */
  MemberView as(AppMember now) {
    return new MemberView(now, others, isJoining);
  }

  /** Whether this app works on a shard of a subscriber that it runs. */
  boolean isOwn(String subscriber, int shard) {
    return others.isEmpty()
        || owner(subscriber, shard).map(one -> one.app().equals(own.app())).orElse(true);
  }

  /** Another member that runs a subscriber, whatever it handles of it. */
  Optional<AppMember> otherWith(String subscriber) {
    for (AppMember other : others) {
      if (running(other, subscriber).isPresent()) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** The member that works on a shard of a subscriber that this app runs. */
  Optional<AppMember> owner(String subscriber, int shard) {
    return running(own, subscriber).map(work -> highest(able(work, shard), subscriber, shard));
  }

  /** Those that do the same work; without those that left the shard, unless all did. */
  private List<AppMember> able(Running work, int shard) {
    List<AppMember> same = new ArrayList<>();
    List<AppMember> able = new ArrayList<>();
    for (AppMember other : others) {
      Optional<Running> theirs = running(other, work.subscriber()).filter(work::isSameWorkAs);
      if (theirs.isPresent()) {
        same.add(other);
        if (!theirs.get().left().contains(shard)) {
          able.add(other);
        }
      }
    }
    if (!isJoining || same.isEmpty()) {
      same.add(own);
      if (!work.left().contains(shard)) {
        able.add(own);
      }
    }
    return able.isEmpty() ? same : able;
  }

  private static AppMember highest(List<AppMember> members, String subscriber, int shard) {
    long key = mixed(((long) subscriber.hashCode() << Integer.SIZE) + shard);
    AppMember highest = members.get(0);
    for (AppMember member : members) {
      if (hash(member, key) > hash(highest, key)) {
        highest = member;
      }
    }
    return highest;
  }

  private static long hash(AppMember member, long key) {
    return mixed(mixed(member.app()) ^ key);
  }

  private static long mixed(UUID id) {
    return mixed(id.getMostSignificantBits() ^ mixed(id.getLeastSignificantBits()));
  }

  /** The finalizer of SplitMix64, so that each bit of the result depends on all bits. */
  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
