package dev.kerneldigest.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Publishes the digest of the subscription whose bell rang. Public because Quartz builds it. */
@DisallowConcurrentExecution
public final class DigestJob implements Job {
    @Override
    public void execute(JobExecutionContext context) {
        DigestBells.of(context).ring(context);
    }
}
