/** A setting the CDK app gives every function that names it; its absence is a bug of the deployment. */
export const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The setting ${name} is missing`);
  return value;
};

export const optionalSetting = (name: string): string | undefined => process.env[name] || undefined;
