package dev.kerneldigest.store;

import dev.kerneldigest.testing.TestDatabases;
import org.junit.jupiter.api.Nested;

/** The contracts of the store's interfaces, on H2. */
final class ContractsOnH2Test {
    @Nested
    final class NewsArchiveOnH2 extends NewsArchiveContract {
        NewsArchiveOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class FeedStatesOnH2 extends FeedStatesContract {
        FeedStatesOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class KernelListOnH2 extends KernelListContract {
        KernelListOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class SubscriptionsOnH2 extends SubscriptionsContract {
        SubscriptionsOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class HostTurnsOnH2 extends HostTurnsContract {
        HostTurnsOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class OutboxOnH2 extends OutboxContract {
        OutboxOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class EditionsOnH2 extends EditionsContract {
        EditionsOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class GroupCommitOnH2 extends GroupCommitContract {
        GroupCommitOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class ChangeLogOnH2 extends ChangeLogContract {
        ChangeLogOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class DeparturesOnH2 extends DeparturesContract {
        DeparturesOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class CustomFeedsOnH2 extends CustomFeedsContract {
        CustomFeedsOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class FollowUpsOnH2 extends FollowUpsContract {
        FollowUpsOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class CveRecordsOnH2 extends CveRecordsContract {
        CveRecordsOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class AnnouncedCvesOnH2 extends AnnouncedCvesContract {
        AnnouncedCvesOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class ListsOnH2 extends ListsContract {
        ListsOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class RetentionOnH2 extends RetentionContract {
        RetentionOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class ArchiveFiguresOnH2 extends ArchiveFiguresContract {
        ArchiveFiguresOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class OutboxReportOnH2 extends OutboxReportContract {
        OutboxReportOnH2() {
            super(TestDatabases.h2());
        }
    }

    @Nested
    final class MovingOnH2 extends MovingContract {
        MovingOnH2() {
            super(TestDatabases.h2());
        }
    }
}
