import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { LockedHouse } from './house.ts';

/** Logs under `/bao-phu/<stage>/…`, encrypted, gone after the days that the settings say. */
export function logsOf(scope: Construct, name: string, { stage, settings, key }: LockedHouse): LogGroup {
  return new LogGroup(scope, 'Logs', {
    logGroupName: `/bao-phu/${stage}/${name}`,
    encryptionKey: key,
    retention: settings.retention.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
