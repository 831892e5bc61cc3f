package dev.kerneldigest.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Polls the source whose bell rang. Public because Quartz builds it. */
@DisallowConcurrentExecution
public final class PollJob implements Job {
    @Override
    public void execute(JobExecutionContext context) {
        SourceBells.of(context).ring(context);
    }
}
