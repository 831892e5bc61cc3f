package dev.kerneldigest.store;

import dev.kerneldigest.testing.TestDatabases;
import org.junit.jupiter.api.Nested;

/** The contracts of the store's interfaces, on PostgreSQL. */
final class ContractsOnPostgresTest {
    @Nested
    final class NewsArchiveOnPostgres extends NewsArchiveContract {
        NewsArchiveOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class FeedStatesOnPostgres extends FeedStatesContract {
        FeedStatesOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class KernelListOnPostgres extends KernelListContract {
        KernelListOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class SubscriptionsOnPostgres extends SubscriptionsContract {
        SubscriptionsOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class HostTurnsOnPostgres extends HostTurnsContract {
        HostTurnsOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class OutboxOnPostgres extends OutboxContract {
        OutboxOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class EditionsOnPostgres extends EditionsContract {
        EditionsOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class GroupCommitOnPostgres extends GroupCommitContract {
        GroupCommitOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class ChangeLogOnPostgres extends ChangeLogContract {
        ChangeLogOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class DeparturesOnPostgres extends DeparturesContract {
        DeparturesOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class CustomFeedsOnPostgres extends CustomFeedsContract {
        CustomFeedsOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class FollowUpsOnPostgres extends FollowUpsContract {
        FollowUpsOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class CveRecordsOnPostgres extends CveRecordsContract {
        CveRecordsOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class AnnouncedCvesOnPostgres extends AnnouncedCvesContract {
        AnnouncedCvesOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class ListsOnPostgres extends ListsContract {
        ListsOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class RetentionOnPostgres extends RetentionContract {
        RetentionOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class ArchiveFiguresOnPostgres extends ArchiveFiguresContract {
        ArchiveFiguresOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class OutboxReportOnPostgres extends OutboxReportContract {
        OutboxReportOnPostgres() {
            super(TestDatabases.postgres());
        }
    }

    @Nested
    final class MovingOnPostgres extends MovingContract {
        MovingOnPostgres() {
            super(TestDatabases.postgres());
        }
    }
}
