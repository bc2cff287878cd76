import { Fault } from '../common/fault.ts';
import { own } from '../common/own.ts';

/** A setting the CDK app gives every function that names it; its absence is a bug of the deployment. */
export const setting = (name: string): string => {
  const value = own(process.env, name);
  if (value === undefined || value === '') throw new Fault(`The setting ${name} is missing`);
  return value;
};

export const optionalSetting = (name: string): string | undefined => own(process.env, name) || undefined;
