INSERT INTO qrtz_locks (sched_name, lock_name) VALUES ('kernel-digest', 'TRIGGER_ACCESS');
INSERT INTO qrtz_scheduler_state (sched_name, instance_name, last_checkin_time, checkin_interval) VALUES ('kernel-digest', 'one', 1767430800000, 7500);
